"""Figures -> figures with their claim_id, and the claims table.

A claim is what one or several mentions state alike: event, subject, unit, rate, modality, value, place, parties and
dates agree, where nothing stated agrees with anything stated if all the rest does. How the claims stand beside each
other (corroborated, contested, superseded) is worked out in `tracker.standing`.
"""

from tracker.claims.explaining import explain_difference, explain_joining
from tracker.claims.mentions import share_claims
from tracker.claims.regrouping import regroup
from tracker.claims.table import find_claims

__all__ = ["explain_difference", "explain_joining", "find_claims", "regroup", "share_claims"]
