package lodestar.academics.web;

import static lodestar.people.Action.MANAGE_RECORDS;

import lodestar.academics.SkillCategoryId;
import lodestar.academics.SkillId;
import lodestar.academics.SkillQueries;
import lodestar.academics.Skills;
import lodestar.people.Actor;
import lodestar.people.May;
import lodestar.shared.NotFound;
import lodestar.shared.web.Answer;
import lodestar.shared.web.Problems;
import lodestar.shared.web.Submission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Names the skills that students may have.
@Controller
class SkillController {

    private static final String LIST = "/skills";
    private static final String CATEGORIES = "/skill-categories";

    private final Skills skills;
    private final SkillQueries queries;

    SkillController(Skills skills, SkillQueries queries) {
        this.skills = skills;
        this.queries = queries;
    }

    @GetMapping(LIST)
    @May(MANAGE_RECORDS)
    ModelAndView list() {
        return Answer.page("academics/skills", new SkillsPage(queries.categories()));
    }

    @GetMapping(CATEGORIES + "/new")
    @May(MANAGE_RECORDS)
    ModelAndView freshCategory() {
        return form("academics.skill.category.new", CATEGORIES, "", Problems.NONE);
    }

    @PostMapping(CATEGORIES)
    @May(MANAGE_RECORDS)
    Submission addCategory(@RequestParam(defaultValue = "") String name, Actor by) {
        return Submission.making(() -> skills.addCategory(name, by))
                .then(LIST, "academics.skill.added", name)
                .orShow(refused ->
                        form(
                                "academics.skill.category.new",
                                CATEGORIES,
                                name,
                                Problems.of(refused)));
    }

    @GetMapping(CATEGORIES + "/{id}")
    @May(MANAGE_RECORDS)
    ModelAndView editCategory(@PathVariable SkillCategoryId id) {
        var known = find(id);
        return form("academics.skill.rename", at(id), known.name(), Problems.NONE);
    }

    @PostMapping(CATEGORIES + "/{id}")
    @May(MANAGE_RECORDS)
    Submission renameCategory(
            @PathVariable SkillCategoryId id,
            @RequestParam(defaultValue = "") String name,
            Actor by) {
        return Submission.of(() -> skills.rename(id, name, by))
                .then(LIST, "academics.skill.renamed", name)
                .orShow(refused ->
                        form("academics.skill.rename", at(id), name, Problems.of(refused)));
    }

    @GetMapping(CATEGORIES + "/{id}/skills/new")
    @May(MANAGE_RECORDS)
    ModelAndView fresh(@PathVariable SkillCategoryId id) {
        find(id);
        return form("academics.skill.new", at(id) + LIST, "", Problems.NONE);
    }

    @PostMapping(CATEGORIES + "/{id}/skills")
    @May(MANAGE_RECORDS)
    Submission add(
            @PathVariable SkillCategoryId id,
            @RequestParam(defaultValue = "") String name,
            Actor by) {
        return Submission.making(() -> skills.add(id, name, by))
                .then(LIST, "academics.skill.added", name)
                .orShow(refused ->
                        form("academics.skill.new", at(id) + LIST, name, Problems.of(refused)));
    }

    @GetMapping(LIST + "/{id}")
    @May(MANAGE_RECORDS)
    ModelAndView edit(@PathVariable SkillId id) {
        var known =
                queries.categories().stream()
                        .flatMap(each -> each.skills().stream())
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return form("academics.skill.rename", LIST + "/" + id.value(), known.name(), Problems.NONE);
    }

    @PostMapping(LIST + "/{id}")
    @May(MANAGE_RECORDS)
    Submission rename(
            @PathVariable SkillId id, @RequestParam(defaultValue = "") String name, Actor by) {
        return Submission.of(() -> skills.rename(id, name, by))
                .then(LIST, "academics.skill.renamed", name)
                .orShow(refused ->
                        form(
                                "academics.skill.rename",
                                LIST + "/" + id.value(),
                                name,
                                Problems.of(refused)));
    }

    private SkillQueries.Category find(SkillCategoryId id) {
        return queries.categories().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String at(SkillCategoryId id) {
        return CATEGORIES + "/" + id.value();
    }

    private static ModelAndView form(String title, String action, String name, Problems problems) {
        return Answer.page(
                "academics/skill-name", new SkillNamePage(title, action, name, problems));
    }
}
