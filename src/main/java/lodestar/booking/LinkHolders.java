package lodestar.booking;

import java.util.Optional;
import java.util.Set;
import lodestar.people.Actor;
import lodestar.people.Actors;
import lodestar.people.PersonId;
import lodestar.people.Role;
import org.springframework.stereotype.Component;

/// Who acts by a link without signing in: the student for whom it was signed, with a student's
/// rights and no other. Whoever is shut out of the application is shut out of their links too.
@Component
class LinkHolders {

    private final Actors actors;

    LinkHolders(Actors actors) {
        this.actors = actors;
    }

    Optional<Actor> find(PersonId person) {
        return actors.find(person)
                .filter(each -> each.has(Role.STUDENT))
                .map(each ->
                        new Actor(
                                each.id(),
                                each.name(),
                                Set.of(Role.STUDENT),
                                each.locale(),
                                each.zone()));
    }
}
