// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.StaffPaths;
import org.slipway.web.WebFront;

/** Tells where the pages of this bundle are. */
@Component
public final class ServedStaffPaths implements StaffPaths {

    private final WebFront front;

    @Activate
    public ServedStaffPaths(@Reference WebFront front) {
        this.front = front;
    }

    @Override
    public URI queue(QueueView view, SupplierId supplier) {
        return front.at(Addresses.queue(view) + "&" + FilterField.SUPPLIER.parameter() + "="
                + URLEncoder.encode(supplier.value(), StandardCharsets.UTF_8));
    }

    @Override
    public URI parkedWork() {
        return front.at(Addresses.work(true));
    }
}
