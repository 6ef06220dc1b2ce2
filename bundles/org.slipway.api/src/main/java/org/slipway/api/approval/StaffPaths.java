// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.net.URI;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;

/** Where staff's pages are, as browsers reach them. Only who serves them knows; who mails a link asks. */
@ProviderType
public interface StaffPaths {

    /** A list of one supplier's slips. */
    URI queue(QueueView view, SupplierId supplier);

    /** The work that is set aside. */
    URI parkedWork();
}
