"""Runs a Ray cluster of two machines on this one, a worker each: writes its address, and ends with its standard input."""

import logging
import sys
from typing import Any

from ray.cluster_utils import Cluster

if __name__ == "__main__":
    options: dict[str, Any] = {"num_cpus": 1, "object_store_memory": 100_000_000, "include_dashboard": False}
    cluster: Any = Cluster(initialize_head=True, head_node_args=options)
    cluster.add_node(**options)
    logging.disable()
    sys.stdout.write(f"{cluster.address}\n")
    sys.stdout.flush()
    sys.stdin.read()
    cluster.shutdown()
