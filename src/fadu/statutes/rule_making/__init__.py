"""政府规章, in two parts: the draft up to the meeting, and its life from the order that publishes it."""
