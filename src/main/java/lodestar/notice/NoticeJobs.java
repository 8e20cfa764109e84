package lodestar.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lodestar.shared.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// What comes again by itself in this room.
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    /// Where no mail server is set, mail waits quietly until it is too old.
    @Bean
    static Recurring noticeDelivery(
            Outbox outbox,
            Letters letters,
            Envelopes envelopes,
            Environment environment,
            Clock clock) {
        Optional<MailServer> server = MailServer.of(environment);
        return new Recurring(
                "notice.delivery",
                Duration.ofSeconds(10),
                () ->
                        server.ifPresent(each ->
                                new Deliveries(outbox, letters, envelopes, each, clock).run()));
    }

    @Bean
    static Recurring noticeReminders(Reminders reminders) {
        return new Recurring("notice.reminders", Duration.ofMinutes(1), reminders::run);
    }

    @Bean
    static Recurring noticeDue(DueNews due) {
        return new Recurring("notice.due", Duration.ofMinutes(10), due::run);
    }

    @Bean
    static Recurring noticeSilent(SilentNews silent) {
        return new Recurring("notice.silent", Duration.ofHours(1), silent::run);
    }

    @Bean
    static Recurring noticeTidying(Tidying tidying) {
        return new Recurring("notice.tidying", Duration.ofHours(6), tidying::run);
    }
}
