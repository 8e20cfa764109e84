package lodestar.agreement.web;

import java.util.List;
import lodestar.agreement.AgreedPair;
import lodestar.agreement.AgreementText;

/// The agreement with the reader's own mentorships, where there are any.
public record AgreementPage(AgreementText text, List<AgreedPair> pairs) {

    /// Those in which the reader has still to say yes to just this text.
    public List<AgreedPair> open() {
        return pairs.stream()
                .filter(each -> each.isOpen() && each.version() == text.version())
                .toList();
    }

    public boolean asks() {
        return !open().isEmpty();
    }

    /// With whom, as the button's sentence names them.
    public String withWhom() {
        return String.join(", ", open().stream().map(AgreedPair::otherName).toList());
    }

    /// Whether another text waits for the reader as well.
    public boolean asksForAnother() {
        return pairs.stream().anyMatch(each -> each.isOpen() && each.version() != text.version());
    }

    public String another() {
        return "/agreement?version="
                + pairs.stream()
                        .filter(each -> each.isOpen() && each.version() != text.version())
                        .mapToInt(AgreedPair::version)
                        .findFirst()
                        .orElse(text.version());
    }
}
