// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import gg.jte.html.HtmlInterceptor;
import gg.jte.html.HtmlTemplateOutput;

/**
 * A precompiled template; its generated {@code render} method is one: {@code JteinvoiceGenerated::render}.
 *
 * @param <V> the view record that it shows
 */
@FunctionalInterface
public interface PageTemplate<V> {

    /** Writes the page; everything from {@code view} is escaped for where it stands. */
    void render(HtmlTemplateOutput output, HtmlInterceptor interceptor, V view);
}
