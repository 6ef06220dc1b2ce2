// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.SlipState;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.web.Formats;

/** Says at the top of a slip's page how the slip stands. */
record StateNews(StaffRequest request, Formats formats, SupplierId supplier) implements SlipState.Cases<List<Notice>> {

    @Override
    public List<Notice> pending(SlipState.Pending state) {
        return List.of();
    }

    @Override
    public List<Notice> onHold(SlipState.OnHold state) {
        List<Notice> notices =
                new ArrayList<>(notice("notice notice-wait", "news.ON_HOLD", state.note(), decided(state.decision())));
        state.reminder().ifPresent(day -> {
            boolean due = state.due(request.today(supplier));
            String style = due ? "notice notice-bad" : "notice";
            notices.addAll(notice(style, due ? "reminder.due" : "reminder.later", formats.date(day)));
        });
        return List.copyOf(notices);
    }

    @Override
    public List<Notice> firstApproved(SlipState.FirstApproved state) {
        return notice("notice notice-wait", "news.FIRST_APPROVED", decided(state.decision()));
    }

    @Override
    public List<Notice> withdrawn(SlipState.Withdrawn state) {
        return notice("notice", "news.WITHDRAWN", formats.time(state.at()));
    }

    @Override
    public List<Notice> approved(SlipState.Approved state) {
        return notice("notice", "news.APPROVED", decided(state.decision()));
    }

    @Override
    public List<Notice> postingRefused(SlipState.PostingRefused state) {
        return notice("notice notice-wait", "news.POSTING_REFUSED", state.reason());
    }

    @Override
    public List<Notice> posted(SlipState.Posted state) {
        return notice("notice notice-ok", "news.POSTED", state.receiptNumber(), decided(state.decision()));
    }

    @Override
    public List<Notice> rejected(SlipState.Rejected state) {
        String reason = request.text("reason." + state.rejection().reason());
        return notice("notice", "news.REJECTED", reason, state.rejection().note(), decided(state.decision()));
    }

    private String decided(SlipState.Decision decision) {
        return request.text("news.decided", decision.by(), formats.time(decision.at()));
    }

    private List<Notice> notice(String style, String key, Object... arguments) {
        return List.of(request.notice(style, key, arguments));
    }
}
