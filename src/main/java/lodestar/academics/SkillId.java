package lodestar.academics;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a skill.
public record SkillId(UUID value) implements Id {

    static SkillId next() {
        return new SkillId(Id.next());
    }
}
