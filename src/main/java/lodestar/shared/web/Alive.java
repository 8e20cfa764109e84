package lodestar.shared.web;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever asks during the start hears that Lodestar is alive and not ready yet. Spring would say
/// until its last step that it is down, and somebody could end it for that.
@Component
class Alive {

    private final ApplicationContext context;

    Alive(ApplicationContext context) {
        this.context = context;
    }

    @EventListener(WebServerInitializedEvent.class)
    void listens() {
        AvailabilityChangeEvent.publish(context, LivenessState.CORRECT);
    }
}
