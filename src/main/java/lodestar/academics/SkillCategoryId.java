package lodestar.academics;

import java.util.UUID;
import lodestar.shared.Id;

/// The id of a category of skills.
public record SkillCategoryId(UUID value) implements Id {

    static SkillCategoryId next() {
        return new SkillCategoryId(Id.next());
    }
}
