// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.scan;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.scan}. */
@ObjectClassDefinition(name = "Slipway virus scans", description = "Which attachments are scanned")
public @interface ScanConfiguration {

    @AttributeDefinition(
            description =
                    "INSTALLED: those that come while a scanner is installed. REQUIRED: all, and without a scanner they"
                            + " wait for one. OFF: none, and those that wait are let go")
    ScanPolicy policy() default ScanPolicy.INSTALLED;
}
