// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.scanner}. */
@ObjectClassDefinition(name = "Slipway virus scanner", description = "Where clamd is")
public @interface ClamavConfiguration {

    @AttributeDefinition(description = "Path of clamd's Unix socket, or host:port of its TCP socket")
    String address() default "/var/run/clamav/clamd.ctl";

    @AttributeDefinition(description = "Longest wait for a connection, 1 to 60")
    int connectSeconds() default 5;

    @AttributeDefinition(description = "Longest time for one file, from connecting to the verdict, 1 to 600")
    int scanSeconds() default 150;
}
