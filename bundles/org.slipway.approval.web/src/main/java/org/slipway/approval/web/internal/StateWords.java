// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.slip.SlipState;
import org.slipway.web.Formats;

/** Says in a line why a slip stands as it does: by whose decision, for what reason, with which words. */
record StateWords(StaffRequest request, Formats formats) implements SlipState.Cases<String> {

    @Override
    public String pending(SlipState.Pending state) {
        return "";
    }

    @Override
    public String onHold(SlipState.OnHold state) {
        return line(state.note(), decided(state.decision()));
    }

    @Override
    public String firstApproved(SlipState.FirstApproved state) {
        return decided(state.decision());
    }

    @Override
    public String withdrawn(SlipState.Withdrawn state) {
        return "";
    }

    @Override
    public String approved(SlipState.Approved state) {
        return decided(state.decision());
    }

    @Override
    public String postingRefused(SlipState.PostingRefused state) {
        return state.reason();
    }

    @Override
    public String posted(SlipState.Posted state) {
        return decided(state.decision());
    }

    @Override
    public String rejected(SlipState.Rejected state) {
        return line(
                request.text("reason." + state.rejection().reason()),
                state.rejection().note(),
                decided(state.decision()));
    }

    private String decided(SlipState.Decision decision) {
        return request.text("news.decided", decision.by(), formats.time(decision.at()));
    }

    private static String line(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
