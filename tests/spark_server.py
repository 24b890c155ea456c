"""A Spark Connect server for tests: `python spark_server.py PORT` says when it listens."""

import sys
import time

from pyspark.sql import SparkSession

SETTINGS = {
    "spark.plugins": "org.apache.spark.sql.connect.SparkConnectPlugin",
    "spark.connect.grpc.binding.address": "127.0.0.1",
    "spark.connect.grpc.binding.port": sys.argv[1],
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": "false",
}

builder = SparkSession.builder.master("local[2]")
for name, value in SETTINGS.items():
    builder = builder.config(name, value)
builder.getOrCreate().sparkContext.setLogLevel("ERROR")
sys.stdout.write("listens\n")
sys.stdout.flush()
time.sleep(600)
