#include "facts/pack_form.hpp"

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "facts/words.hpp"

namespace standpoint {

namespace {

constexpr bool required = true;

constexpr Field field(std::string_view key, Form form, bool needed = false) {
    return {key, form, needed, 0, 0, {}, nullptr};
}

constexpr Field within(std::string_view key, Form form, double low, double high, bool needed = false) {
    return {key, form, needed, low, high, {}, nullptr};
}

constexpr Field one_of(std::string_view key, std::span<const std::string_view> choices) {
    return {key, Form::choice, required, 0, 0, choices, nullptr};
}

constexpr Field inner(std::string_view key, Form form, const ObjectForm& object, bool needed = false) {
    return {key, form, needed, 0, 0, {}, &object};
}

constexpr double most = 1e12;  // of what a quantity may count
constexpr Field id = field("id", Form::id, required);
constexpr Field name = field("name", Form::text, required);
constexpr Field in_text = field("in_text", Form::text);
constexpr Field possessive = field("possessive", Form::text);
constexpr Field plural = field("plural", Form::truth);
constexpr Field also = field("also", Form::texts);
constexpr Field called = field("called", Form::text, required);
constexpr Field whole_list = field("whole_list", Form::truth);
constexpr Field paragraph = within("paragraph", Form::whole, 1, 10'000, required);
constexpr Field explanation = field("explanation", Form::text, required);
constexpr Field number = within("number", Form::number, -most, most, required);
constexpr Field low = within("low", Form::number, -most, most);
constexpr Field high = within("high", Form::number, -most, most);
constexpr Field format = field("format", Form::text, required);

constexpr std::array source_fields{
    field("title", Form::text, required), field("publisher", Form::text, required), field("date", Form::text, required),
    within("paragraphs", Form::whole, 1, 10'000, required), field("invented", Form::truth)};
constexpr ObjectForm source_form{"source", source_fields};

constexpr std::array topic_fields{id, name};
constexpr ObjectForm topic_form{"topic", topic_fields};

constexpr std::array side_fields{id,
                                 name,
                                 in_text,
                                 possessive,
                                 also,
                                 plural,
                                 field("adjective", Form::text, required),
                                 one_of("shape", shape_words),
                                 within("palette", Form::whole, 1, 6, required)};
constexpr ObjectForm side_form{"side", side_fields};

constexpr std::array person_fields{
    id, name, in_text, possessive, also, field("short", Form::text), field("side", Form::reference)};
constexpr ObjectForm person_form{"person", person_fields};

constexpr std::array group_fields{id, name, in_text, possessive, also, plural, field("side", Form::reference)};
constexpr ObjectForm group_form{"group", group_fields};

constexpr std::array place_fields{id,
                                  name,
                                  in_text,
                                  possessive,
                                  also,
                                  plural,
                                  field("located", Form::text, required),
                                  one_of("kind", place_words),
                                  field("at", Form::point, required),
                                  within("radius_km", Form::number, 0.01, 10'000, required),
                                  field("within", Form::reference)};
constexpr ObjectForm place_form{"place", place_fields};

constexpr std::array time_fields{field("text", Form::text, required), within("year", Form::whole, -4000, 2200)};
constexpr ObjectForm time_form{"time", time_fields};

constexpr std::array amount_fields{number, low, high, format};
constexpr ObjectForm amount_form{"amount", amount_fields};

constexpr std::array role_fields{id,
                                 field("person", Form::reference, required),
                                 field("title", Form::text, required),
                                 field("of", Form::reference, required),
                                 called,
                                 field("sole", Form::truth),
                                 whole_list,
                                 paragraph,
                                 explanation};
constexpr ObjectForm role_form{"role", role_fields};

constexpr std::array meeting_fields{id,
                                    field("table", Form::parties, required),
                                    whole_list,
                                    called,
                                    field("place", Form::reference),
                                    inner("when", Form::object, time_form),
                                    inner("length", Form::object, amount_form),
                                    field("count", Form::text),
                                    field("purpose", Form::text),
                                    field("after", Form::references),
                                    paragraph,
                                    explanation};
constexpr ObjectForm meeting_form{"meeting", meeting_fields};

constexpr std::array position_fields{id,
                                     field("holder", Form::reference, required),
                                     one_of("stance", stance_words),
                                     field("what", Form::text, required),
                                     field("topic", Form::reference, required),
                                     field("of", Form::reference),
                                     field("answers", Form::reference),
                                     whole_list,
                                     field("answers_whole_list", Form::truth),
                                     paragraph,
                                     explanation};
constexpr ObjectForm position_form{"position", position_fields};

constexpr std::array event_fields{id,
                                  called,
                                  field("by", Form::reference),
                                  field("place", Form::reference),
                                  inner("when", Form::object, time_form),
                                  field("after", Form::references),
                                  paragraph,
                                  explanation};
constexpr ObjectForm event_form{"event", event_fields};

constexpr std::array state_fields{id,
                                  field("about", Form::text, required),
                                  field("value", Form::text, required),
                                  field("says", Form::text, required),
                                  field("may_also_be", Form::references),
                                  paragraph,
                                  explanation};
constexpr ObjectForm state_form{"state", state_fields};

constexpr std::array quantity_fields{
    id, field("counts", Form::text, required), number, low, high, format, paragraph, explanation};
constexpr ObjectForm quantity_form{"quantity", quantity_fields};

constexpr std::array term_fields{id, name, field("means", Form::text, required), also, paragraph, explanation};
constexpr ObjectForm term_form{"term", term_fields};

constexpr std::array pack_fields{field("$schema", Form::text),
                                 id,
                                 field("title", Form::text, required),
                                 field("language", Form::text, required),
                                 inner("source", Form::object, source_form, required),
                                 field("timeline", Form::texts),
                                 inner("topics", Form::objects, topic_form),
                                 inner("sides", Form::objects, side_form),
                                 inner("people", Form::objects, person_form),
                                 inner("groups", Form::objects, group_form),
                                 inner("places", Form::objects, place_form),
                                 inner("roles", Form::objects, role_form),
                                 inner("meetings", Form::objects, meeting_form),
                                 inner("positions", Form::objects, position_form),
                                 inner("events", Form::objects, event_form),
                                 inner("states", Form::objects, state_form),
                                 inner("quantities", Form::objects, quantity_form),
                                 inner("terms", Form::objects, term_form)};
constexpr ObjectForm whole_form{"pack", pack_fields};

}  // namespace

const ObjectForm& pack_form() {
    return whole_form;
}

}  // namespace standpoint
