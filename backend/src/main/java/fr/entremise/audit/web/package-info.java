@NullMarked
package fr.entremise.audit.web;

import org.jspecify.annotations.NullMarked;
