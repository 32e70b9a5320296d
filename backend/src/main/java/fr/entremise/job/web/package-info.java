/** One's own long work, over HTTP. */
@NullMarked
package fr.entremise.job.web;

import org.jspecify.annotations.NullMarked;
