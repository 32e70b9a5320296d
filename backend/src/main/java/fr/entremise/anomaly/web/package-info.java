/** The anomalies of all modules, over HTTP. */
@NullMarked
package fr.entremise.anomaly.web;

import org.jspecify.annotations.NullMarked;
