package lodestar.followup;

import lodestar.allocation.AllocationId;
import lodestar.allocation.AllocationNumber;

/// An allocation in which a student has, or had, a mentor.
public record PairChoice(
        AllocationId allocation, AllocationNumber number, String mentorName, boolean isRunning) {}
