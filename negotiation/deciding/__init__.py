"""The rules of the negotiation, one idea a file; `negotiation.decide` is the door to them."""
