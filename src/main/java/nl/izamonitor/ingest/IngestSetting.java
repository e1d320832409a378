package nl.izamonitor.ingest;

import nl.izamonitor.conf.Conf;
import nl.izamonitor.lake.Internal;
import nl.izamonitor.region.Regions;

/**
 * What an ingest works with.
 *
 * @param run the id of the run
 */
public record IngestSetting(
    Internal lake, Conf conf, Regions regions, Pseudonym pseudonym, String run) {}
