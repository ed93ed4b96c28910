// A visit to every stop (stops.hpp): a picture of each and a sheet with all of them, so that a change of looks is seen
// at one glance; and rounds of random play through every mode (soak.hpp).
#pragma once

#include <ostream>

#include "app/command_line.hpp"
#include "app/places.hpp"

namespace standpoint {

// The pictures of one size and theme go to a folder of `options.out` of their own ("1280x720-light"), in the order of
// the visit, beside "contact-sheet.png". Only called where a display is usable. The exit code; what was made goes to
// `out`, complaints to `err`.
int take_tour(const TourOptions& options, const Places& places, std::ostream& out, std::ostream& err);

// `options.rounds` rounds of random play in every mode, or in one, kept in `places.data` by a player of their own. A
// line for each mode goes to `out`, what did not agree to `err`, and then the exit code says so.
int play_at_random(const TourOptions& options, const Places& places, std::ostream& out, std::ostream& err);

}  // namespace standpoint
