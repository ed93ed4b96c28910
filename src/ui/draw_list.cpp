#include "ui/draw_list.hpp"

namespace standpoint::ui {

namespace {

struct Move {
    Point by;

    void operator()(Fill& item) const { item.box = item.box.moved(by); }
    void operator()(Shadow& item) const { item.box = item.box.moved(by); }
    void operator()(Glow& item) const { item.centre = item.centre + by; }
    void operator()(Grain& item) const { item.box = item.box.moved(by); }
    void operator()(Text& item) const { item.baseline = item.baseline + by; }
    void operator()(Icon& item) const { item.centre = item.centre + by; }
    void operator()(Shape& item) const { item.centre = item.centre + by; }
    void operator()(Line& item) const {
        for (Point& point : item.points) {
            point = point + by;
        }
    }
    void operator()(Area& item) const {
        item.window = item.window.moved(by);
        item.origin = item.origin + by;
    }
    void operator()(ClipStart& item) const { item.box = item.box.moved(by); }
    void operator()(ClipEnd&) const {}
};

struct Fade {
    float share;

    void operator()(Fill& item) const {
        item.colour = faded(item.colour, share);
        item.edge = faded(item.edge, share);
    }
    void operator()(Shadow& item) const { item.colour = faded(item.colour, share); }
    void operator()(Glow& item) const { item.colour = faded(item.colour, share); }
    void operator()(Grain& item) const { item.colour = faded(item.colour, share); }
    void operator()(Text& item) const { item.colour = faded(item.colour, share); }
    void operator()(Icon& item) const { item.colour = faded(item.colour, share); }
    void operator()(Shape& item) const { item.colour = faded(item.colour, share); }
    void operator()(Line& item) const { item.colour = faded(item.colour, share); }
    void operator()(Area& item) const {
        item.face = faded(item.face, share);
        item.line = faded(item.line, share);
    }
    void operator()(ClipStart&) const {}
    void operator()(ClipEnd&) const {}
};

}  // namespace

void append(DrawList& list, const DrawList& more) {
    list.insert(list.end(), more.begin(), more.end());
}

void start_clip(DrawList& list, const Box& box) {
    list.emplace_back(ClipStart{box});
}

void end_clip(DrawList& list) {
    list.emplace_back(ClipEnd{});
}

DrawList moved(DrawList list, Point by) {
    for (DrawItem& item : list) {
        std::visit(Move{by}, item);
    }
    return list;
}

DrawList faded(DrawList list, float share) {
    for (DrawItem& item : list) {
        std::visit(Fade{share}, item);
    }
    return list;
}

}  // namespace standpoint::ui
