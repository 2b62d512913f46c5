"""Order, retries and progress of work over many articles."""
