"""The facilitator's app: what the room sees and the hands that write."""
