package lodestar.program.web;

import java.util.List;
import lodestar.program.FocusAreaView;

/// All focus areas.
public record FocusAreasPage(List<FocusAreaView> areas) {}
