package lodestar.shared.web;

/// The bell in the head of every page. Its number comes with the statement that finds who looks at
/// the page, so that it costs no other.
///
/// @param href where it leads
/// @param unread a scalar in SQL: how much is unread, by a person `p`
public record Bell(String href, String unread) {

    /// No number beyond it is shown.
    public static final int MOST = 99;
}
