// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QPointer>
#include <QSvgRenderer>
#include <array>
#include <cmath>

namespace aigo {

namespace {

constexpr std::array<QLatin1StringView, iconCount> names{
    QLatin1StringView("now"),           QLatin1StringView("models"),    QLatin1StringView("compare"),
    QLatin1StringView("live"),          QLatin1StringView("incidents"), QLatin1StringView("benchmarks"),
    QLatin1StringView("changes"),       QLatin1StringView("alerts"),    QLatin1StringView("settings"),
    QLatin1StringView("search"),        QLatin1StringView("check"),     QLatin1StringView("cross"),
    QLatin1StringView("triangle"),      QLatin1StringView("wrench"),    QLatin1StringView("question"),
    QLatin1StringView("hollow-dot"),    QLatin1StringView("star"),      QLatin1StringView("plus"),
    QLatin1StringView("close"),         QLatin1StringView("columns"),   QLatin1StringView("export"),
    QLatin1StringView("trash"),         QLatin1StringView("bookmark"),  QLatin1StringView("refresh"),
    QLatin1StringView("copy"),          QLatin1StringView("filter"),    QLatin1StringView("chevron-down"),
    QLatin1StringView("chevron-right"), QLatin1StringView("pause"),     QLatin1StringView("play"),
    QLatin1StringView("window"),        QLatin1StringView("quit"),      QLatin1StringView("key"),
    QLatin1StringView("info"),          QLatin1StringView("offline"),   QLatin1StringView("tools"),
    QLatin1StringView("vision"),        QLatin1StringView("reasoning"), QLatin1StringView("audio"),
    QLatin1StringView("speech"),        QLatin1StringView("image"),     QLatin1StringView("video"),
    QLatin1StringView("caching"),       QLatin1StringView("pdf"),       QLatin1StringView("web"),
    QLatin1StringView("json"),          QLatin1StringView("batch"),     QLatin1StringView("computer"),
    QLatin1StringView("embeddings"),    QLatin1StringView("streaming"), QLatin1StringView("news"),
    QLatin1StringView("mute"),          QLatin1StringView("clock"),     QLatin1StringView("moon"),
    QLatin1StringView("send"),          QLatin1StringView("arrow-up"),  QLatin1StringView("arrow-down"),
    QLatin1StringView("mail-open"),     QLatin1StringView("grid"),      QLatin1StringView("wallet"),
};

/// Tints at drawing, so that one QIcon serves both themes.
class ThemedEngine final : public QIconEngine
{
public:
    ThemedEngine(const Theme *theme, Icon icon)
        : m_theme(theme)
        , m_icon(icon)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_icon, color(mode, state), std::min(rect.width(), rect.height()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return iconPixmap(m_icon, std::min(size.width(), size.height()), color(mode, state), 1);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const int logical = static_cast<int>(std::lround(std::min(size.width(), size.height()) / scale));
        return iconPixmap(m_icon, logical, color(mode, state), scale);
    }
    QIconEngine *clone() const override { return new ThemedEngine(m_theme, m_icon); }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        if (m_theme.isNull()) {
            return QColor(Qt::gray);
        }
        const Colors &c = m_theme->colors();
        return mode == QIcon::Disabled ? c.faint : state == QIcon::On ? c.accent : c.muted;
    }

    QPointer<const Theme> m_theme;
    Icon m_icon;
};

void paintTick(QPainter &painter, const QRectF &b)
{
    QPainterPath tick;
    tick.moveTo(b.left() + b.width() * 0.14, b.top() + b.height() * 0.54);
    tick.lineTo(b.left() + b.width() * 0.40, b.top() + b.height() * 0.79);
    tick.lineTo(b.left() + b.width() * 0.86, b.top() + b.height() * 0.23);
    painter.drawPath(tick);
}

void paintWrench(QPainter &painter, const QRectF &b, QColor color)
{
    painter.save();
    painter.translate(b.topLeft());
    painter.scale(b.width() / 24, b.height() / 24);
    QPainterPath p;
    p.moveTo(16, 2.5);
    p.cubicTo(11.5, 1.5, 7.5, 5.8, 9.2, 10.2);
    p.lineTo(3, 16.4);
    p.cubicTo(0.8, 19.2, 4.8, 23.2, 7.6, 21);
    p.lineTo(13.8, 14.8);
    p.cubicTo(18.2, 16.5, 22.5, 12.5, 21.5, 8);
    p.lineTo(17.8, 11.5);
    p.lineTo(13.6, 10.4);
    p.lineTo(12.5, 6.2);
    p.closeSubpath();
    painter.fillPath(p, color);
    painter.restore();
}

} // namespace

QString iconName(Icon icon)
{
    return names.at(static_cast<std::size_t>(icon));
}

Icon capabilityIcon(Capability capability)
{
    switch (capability) {
    case Capability::Tools:
        return Icon::Tools;
    case Capability::Vision:
        return Icon::Vision;
    case Capability::AudioIn:
        return Icon::Audio;
    case Capability::AudioOut:
        return Icon::Audio;
    case Capability::ImageOut:
        return Icon::Image;
    case Capability::VideoIn:
    case Capability::VideoOut:
        return Icon::Video;
    case Capability::Pdf:
        return Icon::Pdf;
    case Capability::Reasoning:
        return Icon::Reasoning;
    case Capability::JsonSchema:
    case Capability::JsonMode:
        return Icon::Json;
    case Capability::Caching:
        return Icon::Caching;
    case Capability::Batch:
        return Icon::Batch;
    case Capability::WebSearch:
        return Icon::Web;
    case Capability::ComputerUse:
        return Icon::Computer;
    case Capability::Embeddings:
        return Icon::Embeddings;
    case Capability::Rerank:
        return Icon::Filter;
    case Capability::Moderation:
        return Icon::Info;
    case Capability::Transcription:
    case Capability::Speech:
        return Icon::Speech;
    case Capability::FineTuning:
        return Icon::Settings;
    case Capability::Streaming:
        return Icon::Streaming;
    }
    return Icon::Question;
}

QPixmap iconPixmap(Icon icon, int size, QColor color, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("aigo/%1/%2/%3/%4")
                            .arg(iconName(icon))
                            .arg(size)
                            .arg(color.rgba(), 8, 16)
                            .arg(std::lround(devicePixelRatio * 100));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const int pixels = std::max(1, static_cast<int>(std::lround(size * devicePixelRatio)));
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer svg(QStringLiteral(":/icons/%1.svg").arg(iconName(icon)));
    QPainter painter(&pixmap);
    svg.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRect &box, Icon icon, QColor color, int size)
{
    // A picture at twice the scale is painted through the widget's own device: the transform knows.
    const qreal device = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1;
    const qreal ratio = std::max(device, std::abs(painter.deviceTransform().m11()));
    const QPointF at(box.left() + (box.width() - size) / 2, box.top() + (box.height() - size) / 2);
    painter.drawPixmap(at, iconPixmap(icon, size, color, ratio));
}

QIcon themedIcon(const Theme &theme, Icon icon)
{
    return QIcon(new ThemedEngine(&theme, icon));
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/icons/io.github.aigo.Aigo.svg"));
}

void paintStateShape(QPainter &painter, const QRectF &box, State state, QColor color, bool stale)
{
    const qreal side = std::min(box.width(), box.height());
    const QRectF b(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, side * 0.17, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (stale) {
        painter.setPen(QPen(color, side * 0.15));
        painter.drawEllipse(b.adjusted(side * 0.16, side * 0.16, -side * 0.16, -side * 0.16));
        painter.restore();
        return;
    }
    switch (state) {
    case State::Operational:
        paintTick(painter, b);
        break;
    case State::Degraded: {
        QPainterPath triangle;
        triangle.moveTo(b.center().x(), b.top() + side * 0.1);
        triangle.lineTo(b.right() - side * 0.03, b.bottom() - side * 0.1);
        triangle.lineTo(b.left() + side * 0.03, b.bottom() - side * 0.1);
        triangle.closeSubpath();
        painter.fillPath(triangle, color);
        break;
    }
    case State::Down: {
        const QRectF in = b.adjusted(side * 0.17, side * 0.17, -side * 0.17, -side * 0.17);
        painter.setPen(QPen(color, side * 0.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(in.topLeft(), in.bottomRight());
        painter.drawLine(in.topRight(), in.bottomLeft());
        break;
    }
    case State::Maintenance:
        paintWrench(painter, b, color);
        break;
    case State::Unknown: {
        QFont font = painter.font();
        font.setPixelSize(std::max(6, static_cast<int>(side)));
        font.setWeight(QFont::Bold);
        painter.setFont(font);
        painter.drawText(b.adjusted(-side, -side, side, side), Qt::AlignCenter, QStringLiteral("?"));
        break;
    }
    }
    painter.restore();
}

void paintState(QPainter &painter, const QRect &box, State state, const Theme &theme, bool stale)
{
    const qreal side = std::min({box.width(), box.height(), 12});
    const QRectF b(box.left() + (box.width() - side) / 2.0, box.top() + (box.height() - side) / 2.0, side, side);
    paintStateShape(painter, b, state, stale ? theme.colors().faint : theme.state(state), stale);
}

} // namespace aigo
