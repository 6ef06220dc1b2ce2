// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** A bundle of the host that would send mails if it had Jakarta Mail, and gets along without. */
public final class HostMailer implements BundleActivator {

    @Override
    public void start(BundleContext context) {
        // there is none
    }

    @Override
    public void stop(BundleContext context) {
        // nothing was begun
    }
}
