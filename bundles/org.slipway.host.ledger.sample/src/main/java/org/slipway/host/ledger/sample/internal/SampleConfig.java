// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code slipway.sample}. */
@ObjectClassDefinition(
        name = "Slipway: sample data",
        description = "Sample suppliers and invoices, and a link to start from.")
public @interface SampleConfig {

    @AttributeDefinition(
            description =
                    "File that holds, after each start, the address of one fresh portal link. Empty: none is written.")
    String portalLinkFile() default "";

    @AttributeDefinition(description = "The sample invoice that the link opens, of supplier mabuhay.")
    String portalLinkInvoice() default "MOS-0117";
}
