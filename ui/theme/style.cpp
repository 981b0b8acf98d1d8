// SPDX-FileCopyrightText: 2026 The AI-GO authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/style.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painting.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <array>

namespace aigo {

namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool showsFocus(const QStyleOption &option)
{
    return has(option, QStyle::State_HasFocus);
}

} // namespace

Style::Style(const Theme &theme)
    : QProxyStyle(QStringLiteral("Fusion"))
    , m_theme(&theme)
{}

void Style::field(const QStyleOption &option, QPainter &painter) const
{
    const Colors &c = m_theme->colors();
    const bool focus = showsFocus(option);
    paintBox(painter, option.rect, has(option, State_Enabled) ? c.card : c.surface, focus ? c.accent : c.hairline,
             Theme::controlRadius);
}

void Style::checkBox(const QStyleOption &option, QPainter &painter) const
{
    const Colors &c = m_theme->colors();
    const bool on = has(option, State_On) || has(option, State_NoChange);
    const bool enabled = has(option, State_Enabled);
    const QRect box = QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(15, 15), option.rect);
    paintBox(painter, box, on ? (enabled ? c.accent : c.control) : c.card,
             on ? (enabled ? c.accent : c.control) : (has(option, State_MouseOver) ? c.accent : c.control), 4);
    if (has(option, State_NoChange)) {
        painter.fillRect(QRect(box.center() - QPoint(3, 0), QSize(8, 2)), c.onAccent);
    } else if (on) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(c.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF at = QRectF(box).topLeft();
        const std::array<QPointF, 3> tick{at + QPointF(3.8, 7.8), at + QPointF(6.4, 10.4), at + QPointF(11.2, 5)};
        painter.drawPolyline(tick.data(), static_cast<int>(tick.size()));
        painter.restore();
    }
}

void Style::radio(const QStyleOption &option, QPainter &painter) const
{
    const Colors &c = m_theme->colors();
    const bool on = has(option, State_On);
    const QRectF box = QStyle::alignedRect(option.direction, Qt::AlignCenter, QSize(15, 15), option.rect);
    paintBox(painter, box, c.card, on || has(option, State_MouseOver) ? c.accent : c.control, 7.5);
    if (on) {
        paintBox(painter, box.adjusted(4, 4, -4, -4), c.accent, c.accent, 3.5);
    }
}

void Style::headerSection(const QStyleOption &option, QPainter &painter) const
{
    const Colors &c = m_theme->colors();
    painter.fillRect(option.rect, has(option, State_MouseOver) && has(option, State_Enabled) ? c.hover : c.card);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.hairline);
}

void Style::scrollBar(const QStyleOptionComplex &option, QPainter &painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (bar == nullptr || bar->minimum == bar->maximum) {
        return;
    }
    const Colors &c = m_theme->colors();
    QRectF handle = subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, nullptr);
    handle = bar->orientation == Qt::Vertical ? handle.adjusted(3, 2, -3, -2) : handle.adjusted(2, 3, -2, -3);
    const bool active = has(option, State_MouseOver) || has(option, State_Sunken);
    const QColor fill = active ? c.faint : c.control;
    paintBox(painter, handle, fill, fill, std::min(handle.width(), handle.height()) / 2);
}

void Style::comboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    field(option, painter);
    const QRect arrow = subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    paintIcon(painter, arrow, Icon::ChevronDown, m_theme->colors().muted, 14);
}

void Style::spinBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    field(option, painter);
    for (const SubControl sub : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const QRect box = subControlRect(CC_SpinBox, &option, sub, widget);
        if (!box.isValid() || !option.subControls.testFlag(sub)) {
            continue;
        }
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme->colors().muted, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF mid = QRectF(box).center();
        const double up = sub == SC_SpinBoxUp ? 1 : -1;
        const std::array<QPointF, 3> chevron{mid + QPointF(-3.5, 1.6 * up), mid + QPointF(0, -1.8 * up),
                                             mid + QPointF(3.5, 1.6 * up)};
        painter.drawPolyline(chevron.data(), static_cast<int>(chevron.size()));
        painter.restore();
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (m_theme.isNull()) {
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
    const Colors &c = m_theme->colors();
    switch (static_cast<int>(element)) {
    case PE_PanelLineEdit:
        // Inside a spin or editable combo box the box around it is drawn already.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame != nullptr && frame->lineWidth > 0) {
            field(*option, *painter);
        }
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return checkBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return radio(*option, *painter);
    case PE_FrameFocusRect:
        return paintFocus(*painter, option->rect, *m_theme, 4);
    case PE_PanelButtonCommand: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool primary = button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
        const bool hover = has(*option, State_MouseOver) && has(*option, State_Enabled);
        const QColor fill = primary ? (hover ? c.accentHover : c.accent) : hover ? c.hover : c.card;
        return paintBox(*painter, option->rect, fill, primary ? fill : c.hairline, Theme::controlRadius);
    }
    case PE_FrameDefaultButton:
        return;
    case PE_Frame:
        if (qobject_cast<const QAbstractItemView *>(widget) == nullptr) {
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, c.card);
        painter->setPen(c.hairline);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameMenu:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    if (m_theme.isNull()) {
        return QProxyStyle::drawControl(element, option, painter, widget);
    }
    switch (static_cast<int>(element)) {
    case CE_HeaderSection:
        return headerSection(*option, *painter);
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme->colors().card);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          m_theme->colors().hairline);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton)) {
            QStyleOptionButton primary = *button;
            primary.palette.setColor(QPalette::ButtonText, m_theme->colors().onAccent);
            return QProxyStyle::drawControl(element, &primary, painter, widget);
        }
        break;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option); item != nullptr) {
            QStyleOptionMenuItem flat = *item;
            flat.palette.setColor(QPalette::Highlight, m_theme->colors().accentSoft);
            flat.palette.setColor(QPalette::HighlightedText, m_theme->colors().text);
            return QProxyStyle::drawControl(element, &flat, painter, widget);
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (!m_theme.isNull()) {
        switch (static_cast<int>(control)) {
        case CC_ScrollBar:
            return scrollBar(*option, *painter);
        case CC_ComboBox:
            return comboBox(*option, *painter, widget);
        case CC_SpinBox:
            return spinBox(*option, *painter, widget);
        default:
            break;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (static_cast<int>(metric)) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 17;
    case PM_CheckBoxLabelSpacing:
        return 8;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SplitterWidth:
        return space::l;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (static_cast<int>(hint)) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
        return 0;
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (static_cast<int>(type)) {
    case CT_LineEdit:
    case CT_SpinBox:
    case CT_PushButton:
        wanted.setHeight(std::max(wanted.height(), Theme::controlHeight));
        break;
    case CT_ComboBox:
        wanted.setHeight(std::max(wanted.height(), Theme::controlHeight));
        wanted.rwidth() += space::m;
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator) {
            wanted.setHeight(std::max(wanted.height(), Theme::rowHeight));
        }
        break;
    default:
        break;
    }
    return wanted;
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame != nullptr && frame->lineWidth > 0 ? rect.adjusted(6, 0, -6, 0) : rect;
    }
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        // No arrow buttons: the whole bar is the groove.
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option)) {
            const bool vertical = bar->orientation == Qt::Vertical;
            const int length = vertical ? bar->rect.height() : bar->rect.width();
            const qint64 range = qint64{bar->maximum} - bar->minimum;
            const int handle =
                range > 0 ? std::max(28, static_cast<int>(qint64{length} * bar->pageStep / (range + bar->pageStep)))
                          : length;
            const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                      std::max(0, length - handle), bar->upsideDown);
            const auto part = [&](int from, int size) {
                return vertical ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size)
                                : QRect(bar->rect.left() + from, bar->rect.top(), size, bar->rect.height());
            };
            switch (static_cast<int>(sub)) {
            case SC_ScrollBarGroove:
                return bar->rect;
            case SC_ScrollBarSlider:
                return part(start, std::min(handle, length));
            case SC_ScrollBarSubPage:
                return part(0, start);
            case SC_ScrollBarAddPage:
                return part(start + handle, std::max(0, length - start - handle));
            default:
                return {};
            }
        }
    }
    if (control == CC_ComboBox) {
        const QRect all = option->rect;
        if (sub == SC_ComboBoxArrow) {
            return visualRect(option->direction, all, QRect(all.right() - 27, all.top(), 24, all.height()));
        }
        if (sub == SC_ComboBoxEditField) {
            return visualRect(option->direction, all, all.adjusted(8, 1, -28, -1));
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

} // namespace aigo
