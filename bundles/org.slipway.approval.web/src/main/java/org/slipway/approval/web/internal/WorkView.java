// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.List;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.Operations;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.approval.web.internal.page.WorkPage;
import org.slipway.approval.web.internal.page.WorkPage.Form;
import org.slipway.approval.web.internal.page.WorkPage.Progress;
import org.slipway.approval.web.internal.page.WorkPage.Row;
import org.slipway.approval.web.internal.page.WorkPage.Tab;
import org.slipway.approval.web.internal.page.WorkPage.Ways;
import org.slipway.web.Chip;

/** Writes what the page of open work shows. */
record WorkView(StaffRequest request, WorkForm form) {

    WorkPage of(List<OpenWork> work, List<Notice> notices) {
        List<Tab> tabs = List.of(
                new Tab(request.text("work.list.parked"), Addresses.work(true), form.parked()),
                new Tab(request.text("work.list.all"), Addresses.work(false), !form.parked()));
        return new WorkPage(
                request.frame(request.text("work.title")),
                tabs,
                notices,
                work.stream().map(this::row).toList(),
                next(work));
    }

    private String next(List<OpenWork> work) {
        return work.size() < Operations.PAGE_SIZE
                ? ""
                : Addresses.work(form.parked()) + "&before="
                        + work.get(work.size() - 1).id();
    }

    private Row row(OpenWork work) {
        return new Row(
                work.ref().toString(),
                request.kind(work),
                work.target(),
                new Ways(
                        SlipCode.parse(work.target()).map(Addresses::slip).orElse(""),
                        work.receipt() ? Addresses.posting(work.ref()) : ""),
                progress(work.progress()),
                form(work));
    }

    private Progress progress(OpenWork.Progress progress) {
        return new Progress(
                progress.parked()
                        ? new Chip(request.text("work.PARKED"), "chip chip-bad")
                        : new Chip(request.text("work.WAITING"), "chip chip-wait"),
                request.text("work.attempts", progress.attempts(), request.text("work.end." + progress.end())),
                progress.cause());
    }

    private Form form(OpenWork work) {
        boolean here = form.work().filter(work.ref()::equals).isPresent()
                && (request.restored() || !form.problem().isEmpty());
        return new Form(
                request.staff().mayOperate(),
                work.progress().end() == AttemptEnd.UNKNOWN && !work.receipt(),
                here ? form.reason() : "",
                here && !form.problem().isEmpty() ? request.text(form.problem()) : "");
    }
}
