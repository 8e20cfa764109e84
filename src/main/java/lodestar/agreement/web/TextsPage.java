package lodestar.agreement.web;

import java.util.List;
import lodestar.agreement.AgreementText;
import lodestar.agreement.TextKind;
import lodestar.shared.web.Frame;

/// Both texts with their versions, the newest first.
public record TextsPage(List<List<AgreementText>> texts) {

    public String edit(AgreementText text) {
        return TextForms.address(text.kind());
    }

    public String read(AgreementText text) {
        String page = text.kind() == TextKind.AGREEMENT ? "/agreement" : "/agreement/first-meeting";
        return page + "?version=" + text.version();
    }

    public String by(Frame frame, AgreementText text) {
        return text.writtenBy() == null ? frame.say("agreement.text.ours") : text.writtenBy();
    }
}
