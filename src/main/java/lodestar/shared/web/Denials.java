package lodestar.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the journal of those who were turned away.
@Component
public class Denials {

    private final ApplicationEventPublisher events;

    Denials(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void forbidden(HttpServletRequest request) {
        Denied.forbidden(request).ifPresent(events::publishEvent);
    }

    /// Only where the address names a record.
    public void notFound(HttpServletRequest request) {
        Denied.notFound(request).ifPresent(events::publishEvent);
    }
}
