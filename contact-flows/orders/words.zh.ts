/** What a caller hears of orders, in Mandarin. */

export const orders = (says: string) =>
  `遇到危险或被困，请按9。${says}重听请按2。返回主菜单，请按星号键。随时按0转人工。`;
export const noOrders = '您目前没有进行中的订单。';
export const wrongKey = '此键无效。';
export const cannotSeeOrders = '抱歉，现在无法查询您的订单。正在为您转接人工服务。';
