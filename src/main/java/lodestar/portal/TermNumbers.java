package lodestar.portal;

/// The numbers of the program as it stands. A mentor counts while an approval stands, a mentee once
/// in each batch.
public record TermNumbers(
        int mentors, int mentees, int meetingsThisMonth, int followUpsThisMonth) {}
