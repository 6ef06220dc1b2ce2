// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.upload}. */
@ObjectClassDefinition(name = "Slipway upload", description = "What is taken from customers")
public @interface IntakeConfiguration {

    @AttributeDefinition(description = "Largest file taken, in bytes, 1 to 33554432")
    int maxBytes() default 10_485_760;

    @AttributeDefinition(description = "Most pixels of a picture, in millions, 1 to 200; inside a PDF 40 at most")
    int maxMegapixels() default 40;

    @AttributeDefinition(description = "Most pixels along a side of a picture, 1 to 60000")
    int maxSidePixels() default 60_000;

    @AttributeDefinition(description = "Most pages of a PDF, 1 to 20: as many as staff is shown")
    int maxPdfPages() default 20;
}
