"""The words of a bibliography: entries, records with their claims, citation keys, selections."""
