package lodestar.notice;

import java.util.UUID;
import lodestar.booking.PollClosed;
import lodestar.booking.PollOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells mentees that they are asked for a time, and that none was found. A time that was found is
/// a meeting, and told as one.
@Component
class PollNews {

    private final Desk desk;

    PollNews(Desk desk) {
        this.desk = desk;
    }

    @EventListener
    void opened(PollOpened told) {
        UUID host = told.host().value();
        desk.tell(
                told.invited().stream()
                        .filter(each -> !each.value().equals(told.actor()))
                        .map(each ->
                                Told.of(each.value(), News.POLL_OPENED, told.subject(), "")
                                        .about(host)
                                        .at(told.closes()))
                        .toList());
    }

    @EventListener
    void closed(PollClosed told) {
        UUID host = told.host().value();
        if (told.meeting() == null) {
            desk.tell(
                    told.invited().stream()
                            .filter(each -> !each.value().equals(told.actor()))
                            .map(each ->
                                    Told.of(each.value(), News.POLL_CLOSED, told.subject(), "")
                                            .about(host))
                            .toList());
        }
    }
}
