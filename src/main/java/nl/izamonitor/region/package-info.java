/** Gemeenten through time: bouwstenen, the indeling at a date, and the levels they roll up to. */
package nl.izamonitor.region;
