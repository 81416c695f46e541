"""Facts about the world, as data: identifiers, hosts, venues, transfer types."""
