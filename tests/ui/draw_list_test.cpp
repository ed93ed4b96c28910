#include "ui/draw_list.hpp"

#include "helpers.hpp"
#include "ui/surfaces.hpp"

using namespace standpoint::ui;

namespace {

DrawList sample() {
    DrawList list;
    list.push_back(Fill{{1, 2, 30, 40}, {9, 8, 7, 200}, 4, 1, {1, 1, 1, 100}});
    list.push_back(Text{"word", {5, 6}, {}, {0, 0, 0, 255}});
    list.push_back(Shape{Mark::star, {7, 8}, 12, {3, 3, 3, 255}});
    start_clip(list, {0, 0, 10, 10});
    list.push_back(Icon{0xF12C, {1, 1}, 20, {4, 4, 4, 80}});
    end_clip(list);
    list.push_back(Line{{{1, 1}, {4, 5}}, 2, {2, 2, 2, 60}});
    list.push_back(Area{nullptr, {0, 0, 9, 9}, {3, 3}, 2, {5, 5, 5, 200}, 1, {6, 6, 6, 100}});
    return list;
}

}  // namespace

TEST_CASE("two frames built alike are equal, and one changed letter makes them differ") {
    CHECK(sample() == sample());
    DrawList other = sample();
    std::get<Text>(other[1]).text = "ward";
    CHECK(other != sample());
}

TEST_CASE("a moved frame comes back") {
    const DrawList away = moved(sample(), {10, -4});
    CHECK(away != sample());
    CHECK(std::get<Fill>(away[0]).box == Box{11, -2, 30, 40});
    CHECK(std::get<ClipStart>(away[3]).box == Box{10, -4, 10, 10});
    CHECK(std::get<Line>(away[6]).points == std::vector<Point>{{11, -3}, {14, 1}});
    CHECK(std::get<Area>(away[7]).window == Box{10, -4, 9, 9});
    CHECK(std::get<Area>(away[7]).origin == Point{13, -1});
    CHECK(moved(away, {-10, 4}) == sample());
}

TEST_CASE("a faded frame keeps its places and loses its colours") {
    const DrawList half = faded(sample(), 0.5F);
    CHECK(std::get<Fill>(half[0]).colour.a == 100);
    CHECK(std::get<Fill>(half[0]).edge.a == 50);
    CHECK(std::get<Fill>(half[0]).box == Box{1, 2, 30, 40});
    CHECK(std::get<Icon>(half[4]).colour.a == 40);
    CHECK(std::get<Line>(half[6]).colour.a == 30);
    CHECK(std::get<Area>(half[7]).face.a == 100);
    CHECK(std::get<Area>(half[7]).line.a == 50);
}

TEST_CASE("appending keeps the painting order") {
    DrawList list = sample();
    append(list, sample());
    CHECK(list.size() == 16);
    CHECK(list[8] == list[0]);
}

TEST_CASE("the table covers the screen first") {
    DrawList list;
    draw_table(list, {1280, 720}, light());
    REQUIRE_FALSE(list.empty());
    CHECK(std::get<Fill>(list.front()).box == Box{0, 0, 1280, 720});
    CHECK(std::get<Fill>(list.front()).colour.a == 255);
}

TEST_CASE("a deck is as thick as the cards left, and an empty one leaves its place") {
    const auto fills = [](std::size_t cards) {
        DrawList list;
        draw_deck(list, {0, 0, 100, 140}, cards, light());
        return all<Fill>(list).size();
    };
    CHECK(fills(1) < fills(3));
    CHECK(fills(0) == 1);
    CHECK(fills(40) == fills(6));
}

TEST_CASE("the steps of a round differ by sign and not by colour alone") {
    const auto marks = [](Step step) {
        DrawList list;
        draw_steps(list, std::array{step}, {0, 0, 100, 40}, light());
        std::vector<Mark> found;
        for (const Shape& shape : all<Shape>(list)) {
            found.push_back(shape.mark);
        }
        return found;
    };
    CHECK(marks(Step::right) == std::vector{Mark::check});
    CHECK(marks(Step::wrong) == std::vector{Mark::cross});
    CHECK(marks(Step::partly) == std::vector{Mark::diamond});
    CHECK(marks(Step::ahead).empty());
}

TEST_CASE("thirty steps stay inside their box") {
    const Box box{100, 10, 360, 40};
    DrawList list;
    draw_steps(list, std::vector<Step>(30, Step::right), box, light());
    for (const Fill& dot : all<Fill>(list)) {
        CHECK(encloses(box, dot.box));
    }
}

TEST_CASE("a bar shows its share and never more than all") {
    const auto width = [](float share) {
        DrawList list;
        draw_bar(list, share, {0, 0, 200, 10}, light());
        return all<Fill>(list).back().box.width;
    };
    CHECK(width(0.5F) == 100);
    CHECK(width(3) == 200);
    CHECK(width(0.001F) == 10);
}

TEST_CASE("a badge shows its name, its shape and its side's colour") {
    DrawList list;
    const Badge badge{Mark::hexagon, 3, "Ukraine"};
    draw(list, badge, {10, 10}, light());
    CHECK(says(list, "Ukraine"));
    REQUIRE(all<Shape>(list).size() == 1);
    CHECK(all<Shape>(list)[0].mark == Mark::hexagon);
    CHECK(all<Shape>(list)[0].colour == light().theme.colour.sides[3]);
    const Size size = size_of(badge, light());
    CHECK(texts_inside(list, {10, 10, size.width, size.height}, metrics()));
}
