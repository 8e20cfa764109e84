package lodestar.academics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The skills that students may have. No person is named there, so everybody who comes to it may
/// read it.
@Component
public class SkillQueries {

    private final JdbcClient database;

    SkillQueries(JdbcClient database) {
        this.database = database;
    }

    /// A category with its skills.
    public record Category(SkillCategoryId id, String name, List<Skill> skills) {}

    /// A skill by its name.
    public record Skill(SkillId id, String name) {}

    /// All of them, by name.
    public List<Category> categories() {
        Map<UUID, Category> read = new LinkedHashMap<>();
        database.sql(
                        """
                        select c.id, c.name, k.id, k.name
                          from skill_category c
                          left join skill k on k.category_id = c.id
                         order by c.name, c.id, k.name
                        """)
                .query(row -> {
                    UUID id = row.getObject(1, UUID.class);
                    var category = read.get(id);
                    if (category == null) {
                        category =
                                new Category(
                                        new SkillCategoryId(id),
                                        row.getString(2),
                                        new ArrayList<>());
                        read.put(id, category);
                    }
                    UUID skill = row.getObject(3, UUID.class);
                    if (skill != null) {
                        category.skills().add(new Skill(new SkillId(skill), row.getString(4)));
                    }
                });
        return List.copyOf(read.values());
    }
}
