"""Who wrote a work, in every order and script that lists have names in."""
