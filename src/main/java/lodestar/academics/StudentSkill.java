package lodestar.academics;

/// A skill that a student has.
///
/// @param level in percent, 0 to 100
public record StudentSkill(SkillId id, String category, String name, int level) {}
