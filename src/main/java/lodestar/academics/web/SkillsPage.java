package lodestar.academics.web;

import java.util.List;
import lodestar.academics.SkillQueries;

/// All skills by category.
public record SkillsPage(List<SkillQueries.Category> categories) {}
