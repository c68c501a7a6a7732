"""How counters come to hold the same logs: a hub, a folder or a stick in between."""
