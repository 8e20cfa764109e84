package lodestar.meeting;

/// How people meet. Online needs a link, in person needs a place.
public enum MeetingMode {
    ONLINE,
    IN_PERSON,
    PHONE
}
