package lodestar.notice;

/// How a person wishes to hear of one kind of news.
///
/// @param isShown whether it stands among their notices
public record Wish(boolean isShown, NoticeKind.Mail mail) {

    static Wish usual(NoticeKind kind) {
        return new Wish(true, kind.usual());
    }
}
